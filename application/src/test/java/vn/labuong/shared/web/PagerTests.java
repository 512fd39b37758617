package vn.labuong.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;

class PagerTests {

    @Test
    void saysNothingOfAnEmptyList() {
        Pager pager = pager(0, 0);
        assertThat(pager.from()).isZero();
        assertThat(pager.to()).isZero();
        assertThat(pager.pages()).hasSize(1);
        assertThat(pager.previous()).isNull();
        assertThat(pager.next()).isNull();
    }

    @Test
    void keepsFirstLastAndNeighboursWithGapsBetween() {
        assertThat(numbers(pager(239, 5))).isEqualTo("1 … 5 6 7 … 12");
        assertThat(numbers(pager(239, 0))).isEqualTo("1 2 … 12");
        assertThat(numbers(pager(239, 11))).isEqualTo("1 … 11 12");
        assertThat(numbers(pager(60, 1))).isEqualTo("1 2 3");
    }

    @Test
    void countsTheRowsOfTheLastPage() {
        Pager pager = pager(239, 11);
        assertThat(pager.from()).isEqualTo(221);
        assertThat(pager.to()).isEqualTo(239);
        assertThat(pager.next()).isNull();
    }

    @Test
    void keepsTheFiltersOfTheAddress() {
        assertThat(pager(60, 1).next()).isEqualTo("/nhiem-vu?q=l%C3%A1&page=2");
    }

    private static Pager pager(int total, int page) {
        List<Integer> all = IntStream.range(0, total).boxed().toList();
        return Pager.of(
                Listing.of(all, page, 20),
                UriComponentsBuilder.fromPath("/nhiem-vu").queryParam("q", "lá").queryParam("page", "9"));
    }

    private static String numbers(Pager pager) {
        return pager.pages().stream()
                .map(page -> page.number() == null ? "…" : page.number().toString())
                .collect(Collectors.joining(" "));
    }
}
