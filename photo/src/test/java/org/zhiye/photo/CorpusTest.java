package org.zhiye.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CorpusTest {
    @Test
    void at_least_97_per_cent_of_the_verdicts_are_those_that_were_set_by_hand() throws IOException {
        List<Corpus.Case> cases = Corpus.cases();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(300);
        List<String> misses = cases.parallelStream()
                .map(Corpus.Case::miss)
                .filter(Objects::nonNull)
                .toList();
        double right = 100.0 * (cases.size() - misses.size()) / cases.size();
        List<String> lines = new ArrayList<>();
        lines.add(String.format("%d pictures, %.1f %% right, %d misses", cases.size(), right, misses.size()));
        lines.addAll(misses);
        lines.forEach(System.out::println);
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "corpus.txt"), lines);
        assertThat(right).as(String.join("\n", lines)).isGreaterThanOrEqualTo(97);
    }
}
