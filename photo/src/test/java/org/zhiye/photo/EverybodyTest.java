package org.zhiye.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * No share of the corpus, as in {@link CorpusTest}, but each kind of person by itself: what is fit is fit whoever is in it, and nobody gets
 * by what stops others.
 */
class EverybodyTest {
    private static final List<String> ORDINARY =
            List.of("plain", "turn-4", "wide", "dim", "soft", "offwhite", "lightgrey", "grain", "warm", "lowquality");
    private static final List<String> UNFIT =
            List.of("two", "faceless", "darkened", "blurred", "red", "sidelit", "monochrome", "cut");

    @ParameterizedTest
    @CsvSource({
        "dark skin, dark",
        "light skin, drawn-05 collins",
        "brown skin, drawn-02 drawn-08",
        "glasses, drawn-04 drawn-05 drawn-07 drawn-10 drawn-12 hopper",
        "headscarf, scarf",
        "a cap, hopper"
    })
    void a_fit_photograph_passes_whoever_it_shows(String who, String portraits) {
        assertThat(misses(portraits, ORDINARY)).as(who).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "dark skin, dark",
        "light skin, drawn-05",
        "glasses, drawn-04 drawn-07 drawn-10 drawn-12",
        "headscarf, scarf"
    })
    void an_unfit_photograph_fails_for_its_own_reason_whoever_it_shows(String who, String portraits) {
        assertThat(misses(portraits, UNFIT)).as(who).isEmpty();
    }

    @Test
    void two_faces_and_none_are_told_apart_in_every_portrait() {
        List<Corpus.Case> cases = Corpus.cases().stream()
                .filter(it -> List.of("two", "faceless").contains(it.variation()))
                .toList();
        assertThat(cases)
                .hasSize(26)
                .allMatch(it -> it.expected().equals(it.variation().equals("two") ? "one_face" : "face"));
        assertThat(cases.parallelStream()
                        .map(Corpus.Case::miss)
                        .filter(Objects::nonNull)
                        .toList())
                .isEmpty();
    }

    private static List<String> misses(String portraits, List<String> variations) {
        List<String> names = List.of(portraits.split(" "));
        List<Corpus.Case> cases = Corpus.cases().stream()
                .filter(it -> names.contains(it.source()) && variations.contains(it.variation()))
                .toList();
        assertThat(cases).hasSize(names.size() * variations.size());
        return cases.parallelStream()
                .map(Corpus.Case::miss)
                .filter(Objects::nonNull)
                .toList();
    }
}
