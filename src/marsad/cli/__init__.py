"""The command line. Start-up is light: what a command needs is imported when it runs."""
