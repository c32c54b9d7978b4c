package org.accord.capacity.ui;

import java.time.LocalDate;
import org.accord.capacity.Window;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Sign;
import org.accord.shared.ui.Waiting;

/** What an open need or offer asks of its organisation when its window ends. */
final class HelpWaiting {

    /** From how many days before the end of a window on it waits for its organisation. */
    static final int SOON_DAYS = 30;

    /** The most open needs or offers of one person's organisations that are looked at. */
    static final int MOST = 200;

    private HelpWaiting() {}

    static boolean isSoon(Window window, LocalDate today) {
        return !window.to().isAfter(today.plusDays(SOON_DAYS));
    }

    static Waiting.Thing thing(
            String path, String title, String organisation, Window window, Messages messages, Language language) {
        return new Waiting.Thing(
                        path,
                        title,
                        organisation,
                        Sign.SILENT,
                        messages.get(language, "todo.lapses"),
                        messages.get(language, "todo.act.extend"))
                .by(window.to());
    }
}
