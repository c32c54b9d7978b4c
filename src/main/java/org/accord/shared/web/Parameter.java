package org.accord.shared.web;

/** One name and value of an address's query. */
public record Parameter(String name, String value) {}
