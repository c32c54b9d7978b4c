package org.accord.shared.web;

/** One value a reader or an applicant may choose. */
public record Choice(String value, String label, boolean chosen) {}
