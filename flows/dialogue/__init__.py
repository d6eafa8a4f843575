"""What an understood event leads to: the phases, the small questions, the moves."""
