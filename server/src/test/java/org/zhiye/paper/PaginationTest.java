package org.zhiye.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaginationTest {
    private static final Piece.Drawing NOTHING = (canvas, y) -> {};

    private static Piece piece(double height, boolean keep) {
        return new Piece(0, height, keep, NOTHING);
    }

    @Test
    void a_page_takes_what_it_has_room_for() {
        var pages = Pagination.of(List.of(piece(40, false), piece(40, false), piece(40, false)), 10, 0, 100);
        assertThat(pages).extracting(List::size).containsExactly(2, 1);
        assertThat(pages.get(1).getFirst().y()).isZero();
    }

    @Test
    void what_keeps_together_turns_the_page_together() {
        var pages = Pagination.of(List.of(piece(70, false), piece(10, true), piece(30, false)), 0, 0, 100);
        assertThat(pages).extracting(List::size).containsExactly(1, 2);
    }

    @Test
    void what_is_longer_than_a_page_is_cut() {
        var pages = Pagination.of(List.of(piece(60, true), piece(60, true), piece(60, false)), 0, 0, 100);
        assertThat(pages).extracting(List::size).containsExactly(1, 1, 1);
    }

    @Test
    void a_table_has_its_head_on_each_page() {
        var head = piece(5, true);
        var row = new Piece(0, 50, false, head, NOTHING);
        var pages = Pagination.of(List.of(head, row, row, row), 0, 0, 110);
        assertThat(pages).hasSize(2);
        assertThat(pages.get(1).getFirst().piece()).isSameAs(head);
        assertThat(pages.get(1).get(1).y()).isEqualTo(5);
    }

    @Test
    void no_distance_stands_at_the_top_of_a_page() {
        var pages = Pagination.of(List.of(piece(90, false), new Piece(8, 20, false, NOTHING)), 0, 0, 100);
        assertThat(pages.get(1).getFirst().y()).isZero();
    }
}
