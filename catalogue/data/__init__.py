"""What the catalogue ships with: real trainings told by the press, and what fictional ones are drawn from."""
