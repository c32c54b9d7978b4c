package org.accord.shared.web;

/** A text that leads somewhere. */
public record Link(String text, String href) {}
