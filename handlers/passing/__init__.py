"""What the commands around questions to the organisers share: offering, telling, wording and counting them."""
