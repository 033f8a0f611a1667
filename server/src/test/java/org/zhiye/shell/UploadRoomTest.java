package org.zhiye.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class UploadRoomTest {
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    private final CountDownLatch leave = new CountDownLatch(1);

    private static MockHttpServletRequest request(String type, long length) {
        var request = new MockHttpServletRequest("POST", "/me/attachments/id-front") {
            @Override
            public long getContentLengthLong() {
                return length;
            }
        };
        request.setContentType(type);
        return request;
    }

    private Future<MockHttpServletResponse> send(
            ExecutorService threads, UploadRoom room, MockHttpServletRequest request, CountDownLatch inside) {
        return threads.submit(() -> {
            var response = new MockHttpServletResponse();
            FilterChain chain = (req, res) -> {
                inside.countDown();
                await(leave);
            };
            room.doFilter(request, response, chain);
            return response;
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void what_fits_goes_in_and_the_rest_is_told_to_come_back() throws Exception {
        var room = new UploadRoom(Duration.ofMillis(50));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var inside = new CountDownLatch(2);
            List<Future<MockHttpServletResponse>> answers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                answers.add(send(threads, room, request("multipart/form-data; boundary=x", TEN_MEGABYTES), inside));
            }
            await(inside);
            // unknown length counts as the largest
            var refused = new MockHttpServletResponse();
            room.doFilter(request("Multipart/Form-Data", -1), refused, (req, res) -> {
                throw new AssertionError("let in");
            });
            assertThat(refused.getStatus()).isEqualTo(503);
            assertThat(refused.getHeader("Retry-After")).isNotNull();

            var small = new MockHttpServletResponse();
            var seen = new CountDownLatch(1);
            room.doFilter(request("multipart/form-data", 300_000), small, (req, res) -> seen.countDown());
            assertThat(seen.getCount()).isZero();
            leave.countDown();
            for (var answer : answers) {
                assertThat(answer.get().getStatus()).isEqualTo(200);
            }
        }
        // all room was given back
        var again = new CountDownLatch(1);
        room.doFilter(
                request("multipart/form-data", -1), new MockHttpServletResponse(), (req, res) -> again.countDown());
        assertThat(again.getCount()).isZero();
    }

    @Test
    void other_forms_and_uploads_that_are_refused_by_their_length_take_no_room() throws Exception {
        var room = new UploadRoom(Duration.ZERO);
        var seen = new CountDownLatch(2);
        room.doFilter(request("multipart/form-data", TEN_MEGABYTES), new MockHttpServletResponse(), (req, res) -> {
            room.doFilter(
                    request("application/x-www-form-urlencoded", TEN_MEGABYTES),
                    new MockHttpServletResponse(),
                    (a, b) -> seen.countDown());
            room.doFilter(
                    request("multipart/form-data", 400L * 1024 * 1024),
                    new MockHttpServletResponse(),
                    (a, b) -> seen.countDown());
        });
        assertThat(seen.getCount()).isZero();
    }
}
