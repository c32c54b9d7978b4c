package org.accord.review;

import org.accord.shared.UserId;

/** What somebody of the secretariat declared to have an interest in; read by themselves and by the rule of assignment. */
record Declaration(UserId person, Ties ties) {}
