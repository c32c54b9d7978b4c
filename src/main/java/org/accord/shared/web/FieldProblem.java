package org.accord.shared.web;

/**
 * What is wrong with one field of a form.
 *
 * @param field name of the input, which is also its id
 */
public record FieldProblem(String field, String message) {}
