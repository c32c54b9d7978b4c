package org.accord.settings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.accord.settings.Cron;
import org.accord.settings.Rhythm;
import org.accord.settings.Rhythm.Every;
import org.accord.settings.SettingsProblem;
import org.accord.shared.ui.FormFaults;

/** Says when something comes round: by a plain rhythm, or for those who may by an expression. */
final class RhythmField extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MONTHS = 12;
    private static final int MONTHS_OF_A_QUARTER = 3;

    private final transient ScheduleWords words;
    private final Select<Kind> kind = new Select<>();
    private final Select<Integer> month = new Select<>();
    private final Select<Integer> quarter = new Select<>();
    private final Select<DayOfWeek> weekday = new Select<>();
    private final IntegerField day = new IntegerField();
    private final TextField time = new TextField();
    private final TextField expression = new TextField();
    private final transient Runnable changed;
    private boolean filling;

    /** What the form offers: the rhythms, and the expression. */
    enum Kind {
        YEAR,
        QUARTER,
        MONTH,
        WEEK,
        CRON
    }

    RhythmField(ScheduleWords words, boolean expressions, FormFaults faults, Runnable changed) {
        this.words = words;
        this.changed = changed;
        List<Kind> kinds = new ArrayList<>(List.of(Kind.values()));
        if (!expressions) {
            kinds.remove(Kind.CRON);
        }
        kind.setLabel(getTranslation("settings.schedule.every"));
        kind.setItems(kinds);
        kind.setItemLabelGenerator(each -> getTranslation("settings.schedule.every." + each));
        month.setLabel(getTranslation("settings.schedule.month"));
        month.setItems(numbers(MONTHS));
        month.setItemLabelGenerator(words::month);
        quarter.setLabel(getTranslation("settings.schedule.months"));
        quarter.setItems(numbers(MONTHS_OF_A_QUARTER));
        quarter.setItemLabelGenerator(this::months);
        weekday.setLabel(getTranslation("settings.schedule.weekday"));
        weekday.setItems(DayOfWeek.values());
        weekday.setItemLabelGenerator(words::weekday);
        day.setLabel(getTranslation("settings.schedule.day"));
        day.setStepButtonsVisible(true);
        time.setLabel(getTranslation("settings.schedule.time"));
        time.addClassName("digits");
        expression.setLabel(getTranslation("settings.schedule.cron"));
        expression.setHelperText(getTranslation("settings.schedule.cron.hint"));
        expression.addClassName("digits");
        faults.bind("day", day);
        faults.bind("time", time);
        faults.bind(() -> isExpression() ? "cron" : "", expression);
        faults.bind(() -> isExpression() ? "" : "cron", kind);
        addClassName("pair");
        for (Component field : List.of(kind, month, quarter, weekday, day, time, expression)) {
            add(field);
            ((com.vaadin.flow.component.HasValue<?, ?>) field).addValueChangeListener(change -> {
                if (!filling) {
                    show();
                    changed.run();
                }
            });
        }
    }

    /** An expression that is no plain rhythm is offered to whoever sees it: it stands already. */
    void fill(Cron cron) {
        Optional<Rhythm> rhythm = cron.rhythm();
        Rhythm plain = rhythm.orElseGet(() -> new Rhythm(Every.YEAR, 1, 1, DayOfWeek.MONDAY, LocalTime.of(4, 0)));
        if (rhythm.isEmpty() && !kind.getListDataView().contains(Kind.CRON)) {
            kind.setItems(Kind.values());
        }
        filling = true;
        month.setValue(plain.month());
        quarter.setValue(plain.every() == Every.QUARTER ? plain.month() : 1);
        weekday.setValue(plain.weekday());
        day.setValue(plain.day());
        time.setValue(plain.time().toString());
        expression.setValue(cron.expression());
        kind.setValue(rhythm.map(known -> Kind.valueOf(known.every().name())).orElse(Kind.CRON));
        filling = false;
        show();
        changed.run();
    }

    /**
     * The expression that is meant.
     *
     * @throws SettingsProblem.Invalid with fields {@code day} and {@code time} when they cannot be read
     */
    String typed() {
        if (isExpression()) {
            return expression.getValue();
        }
        Map<String, String> faults = new java.util.HashMap<>();
        Integer typedDay = day.getValue();
        boolean byDay = kind.getValue() != Kind.WEEK;
        if (byDay && (typedDay == null || typedDay < 1 || typedDay > Rhythm.LATEST_DAY)) {
            faults.put("day", "settings.day");
        }
        Optional<LocalTime> typedTime = time(time.getValue());
        if (typedTime.isEmpty()) {
            faults.put("time", "settings.time");
        }
        if (!faults.isEmpty()) {
            throw new SettingsProblem.Invalid(faults);
        }
        return rhythm(byDay && typedDay != null ? typedDay : 1, typedTime.orElseThrow())
                .cron()
                .expression();
    }

    private Rhythm rhythm(int onDay, LocalTime at) {
        Every every = Every.valueOf(kind.getValue().name());
        int in = switch (every) {
            case YEAR -> month.getValue();
            case QUARTER -> quarter.getValue();
            case MONTH, WEEK -> 1;
        };
        return new Rhythm(every, in, onDay, weekday.getValue(), at);
    }

    private void show() {
        Kind chosen = kind.getValue();
        month.setVisible(chosen == Kind.YEAR);
        quarter.setVisible(chosen == Kind.QUARTER);
        weekday.setVisible(chosen == Kind.WEEK);
        day.setVisible(chosen != Kind.WEEK && chosen != Kind.CRON);
        time.setVisible(chosen != Kind.CRON);
        expression.setVisible(chosen == Kind.CRON);
    }

    private boolean isExpression() {
        return kind.getValue() == Kind.CRON;
    }

    private String months(int first) {
        return words.months(IntStream.iterate(first, at -> at <= MONTHS, at -> at + MONTHS_OF_A_QUARTER)
                .boxed()
                .toList());
    }

    private static List<Integer> numbers(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    private static Optional<LocalTime> time(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed.strip().length() == 4 ? "0" + typed.strip() : typed.strip()))
                    .filter(read -> read.getSecond() == 0 && read.getNano() == 0);
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }
}
