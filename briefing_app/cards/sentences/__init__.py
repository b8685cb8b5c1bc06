"""Printed sentences told so that they stand without their article."""
