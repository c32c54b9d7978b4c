package org.accord.settings.ui;

import org.accord.settings.SettingsArea;
import org.accord.shared.Actor;
import org.accord.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages on the start of the settings: those of this module, and those that stand with the features they set. */
@Configuration(proxyBeanMethods = false)
class Areas {

    @Bean
    SettingsArea brandingArea() {
        return new Area("settings/branding", "settings.branding", 10, true);
    }

    @Bean
    SettingsArea schedulesArea() {
        return new Area("settings/schedules", "settings.schedules", 20, false);
    }

    @Bean
    SettingsArea mailTextsArea() {
        return new Area("settings/mails", "settings.mails", 30, false);
    }

    @Bean
    SettingsArea chartersArea() {
        return new Area("settings/charters", "charters.settings", 40, false);
    }

    @Bean
    SettingsArea cyclesArea() {
        return new Area("settings/cycles", "progress.cycles", 50, false);
    }

    @Bean
    SettingsArea rulesArea() {
        return new Area("settings/rules", "rules.title", 60, false);
    }

    @Bean
    SettingsArea vettingArea() {
        return new Area("settings/vetting", "vetting.rule", 65, false);
    }

    @Bean
    SettingsArea hearingsArea() {
        return new Area("settings/hearings", "hearing.rule", 67, false);
    }

    @Bean
    SettingsArea verificationArea() {
        return new Area("settings/verification", "verification.rule", 68, false);
    }

    @Bean
    SettingsArea repliesArea() {
        return new Area("settings/replies", "contributions.rule", 69, false);
    }

    @Bean
    SettingsArea peopleArea() {
        return new Area("settings/people", "accounts.people", 70, true);
    }

    private record Area(String path, String title, int order, boolean administratorsOnly) implements SettingsArea {

        @Override
        public String hint() {
            return title + ".hint";
        }

        @Override
        public boolean isFor(Actor actor) {
            return actor.is(Role.ADMINISTRATOR) || !administratorsOnly && actor.is(Role.COORDINATOR);
        }
    }
}
