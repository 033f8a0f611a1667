package org.zhiye.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class HandwritingTest {
    @Test
    void only_the_strokes_are_kept() {
        var strokes = Objects.requireNonNull(Handwriting.of(Drawings.signature()));
        assertThat(strokes.width()).isBetween(250, 420);
        assertThat((double) strokes.width() / strokes.height()).isBetween(2.5, 4.5);
    }

    @Test
    void paper_without_writing_gives_nothing() {
        assertThat(Handwriting.of(Drawings.blank())).isNull();
    }

    @Test
    void what_is_no_picture_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Picture.of(new byte[] {'G', 'I', 'F'}));
        assertThatIllegalArgumentException().isThrownBy(() -> Picture.of(new byte[0]));
    }
}
