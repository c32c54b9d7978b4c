package org.accord.notifications;

/**
 * How an inbox stands.
 *
 * @param unread how many entries the person has not read
 * @param newest id of the newest entry; empty when there is none
 */
public record InboxNews(long unread, String newest) {}
