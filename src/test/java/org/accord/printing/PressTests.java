package org.accord.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.accord.shared.Language;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

class PressTests {

    private static final PrintingProperties ONE_PLACE =
            new PrintingProperties(1, Duration.ofMillis(20), DataSize.ofMegabytes(1));

    @Test
    void whoFindsNoPlaceIsAskedToComeBackAndLaterIsServed() throws Exception {
        Press press = new Press(ONE_PLACE);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);

        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<byte[]> first = others.submit(() -> press.print("a", () -> slowly(begun, mayEnd)));
            begun.await();
            assertThatThrownBy(() -> press.print("b", () -> new byte[] {2})).isInstanceOf(PressBusy.class);
            mayEnd.countDown();
            assertThat(first.get()).containsExactly(1);
        }
        assertThat(press.print("b", () -> new byte[] {2})).containsExactly(2);
    }

    @Test
    void whatWasPrintedIsNotSetAgain() throws Exception {
        Press press = new Press(PaperBench.settings());
        AtomicInteger set = new AtomicInteger();

        for (int i = 0; i < 3; i++) {
            press.print("a", () -> new byte[] {(byte) set.incrementAndGet()});
        }

        assertThat(set).hasValue(1);
    }

    @Test
    void whatIsPrintedOnceIsKeptForNobody() throws Exception {
        Press press = new Press(PaperBench.settings());
        AtomicInteger set = new AtomicInteger();

        for (int i = 0; i < 3; i++) {
            press.printOnce(() -> new byte[] {(byte) set.incrementAndGet()});
        }

        assertThat(set).hasValue(3);
    }

    @Test
    void aFailureGivesThePlaceBack() throws Exception {
        Press press = new Press(ONE_PLACE);

        assertThatThrownBy(() -> press.print("a", () -> {
                    throw new IllegalStateException("torn");
                }))
                .hasMessage("torn");
        assertThat(press.print("a", () -> new byte[] {1})).containsExactly(1);
    }

    @Test
    void theReaderIsToldWhenToComeBack() throws Exception {
        Press press = new Press(ONE_PLACE);
        Papers papers = new PaperBench().papers(press);
        ServletWebRequest request = PaperBench.request();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);

        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            others.submit(() -> press.print("a", () -> slowly(begun, mayEnd)));
            begun.await();
            Object answer =
                    papers.answer(PaperBench.paper(Language.EN, "Title", List.of(), List.of("1")), "title", request);
            mayEnd.countDown();

            assertThat(answer).isInstanceOfSatisfying(ModelAndView.class, page -> {
                assertThat(page.getStatus()).hasToString("503 SERVICE_UNAVAILABLE");
                assertThat(page.getModel()).containsEntry("page", "/bench");
            });
            assertThat(((MockHttpServletResponse) request.getResponse()).getHeader(HttpHeaders.RETRY_AFTER))
                    .isEqualTo("10");
        }
    }

    private static byte[] slowly(CountDownLatch begun, CountDownLatch mayEnd) {
        begun.countDown();
        try {
            mayEnd.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return new byte[] {1};
    }
}
