package vn.labuong.archive.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.archive.ItemCard;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.ItemKind;
import vn.labuong.archive.PublicItems;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.ItemLists;
import vn.labuong.archive.item.Items;
import vn.labuong.archive.item.RightsStatement;
import vn.labuong.archive.term.Concept;
import vn.labuong.archive.term.ConceptItems;
import vn.labuong.archive.term.ConceptScheme;
import vn.labuong.archive.term.Thesaurus;
import vn.labuong.shared.web.Languages;

/** The items that everybody may see, through the same rule as every other page. */
@Component
class OpenItems implements PublicItems {

    private final Thesaurus thesaurus = Thesaurus.shipped();
    private final ItemGate gate;
    private final Items items;
    private final ItemLists lists;
    private final ConceptItems concepts;
    private final ItemCards cards;
    private final ArchiveWords words;

    OpenItems(ItemGate gate, Items items, ItemLists lists, ConceptItems concepts, ItemCards cards, ArchiveWords words) {
        this.gate = gate;
        this.items = items;
        this.lists = lists;
        this.concepts = concepts;
        this.cards = cards;
        this.words = words;
    }

    @Override
    public long count() {
        return lists.count(ItemLists.Wanted.ALL, gate.everybody());
    }

    @Override
    public List<ItemCard> newest(int most, Locale locale) {
        Viewer everybody = gate.everybody();
        return shown(lists.published(null, most, everybody), everybody, locale);
    }

    @Override
    public List<ItemCard> newest(ItemKind kind, int most, Locale locale) {
        Viewer everybody = gate.everybody();
        return shown(lists.published(kind, most, everybody), everybody, locale);
    }

    @Override
    public Map<String, Rights> rights(Collection<String> codes, Locale locale) {
        Map<String, Rights> rights = new HashMap<>();
        for (Item item : items.visible(items.byCodes(List.copyOf(codes)), gate.everybody())) {
            String address = item.description().rights();
            rights.put(item.code(), new Rights(words.noted(RightsStatement.messageKey(address), locale), address));
        }
        return rights;
    }

    @Override
    public Cards about(String scheme, String code, int most, Locale locale) {
        Viewer everybody = gate.everybody();
        return find(scheme, code)
                .map(concept -> concepts.items(thesaurus, concept, 0, most, everybody))
                .map(found -> new Cards(found.total(), shown(found.items(), everybody, locale)))
                .orElseGet(() -> new Cards(0, List.of()));
    }

    @Override
    public Cards aboutAny(List<String> concepts, @Nullable ItemKind kind, int most, Locale locale) {
        Viewer everybody = gate.everybody();
        ConceptItems.Found found = this.concepts.items(thesaurus, known(concepts), kind, most, everybody);
        return new Cards(found.total(), shown(found.items(), everybody, locale));
    }

    @Override
    public List<Long> counts(List<List<String>> sets) {
        return concepts.totals(thesaurus, sets.stream().map(this::known).toList(), gate.everybody());
    }

    private List<Concept> known(List<String> concepts) {
        return concepts.stream()
                .flatMap(one -> {
                    int colon = Math.max(0, one.indexOf(':'));
                    return find(one.substring(0, colon), one.substring(colon + 1)).stream();
                })
                .toList();
    }

    @Override
    public List<ItemCard> of(List<String> codes, Locale locale) {
        return shown(items.byCodes(codes), gate.everybody(), locale);
    }

    @Override
    public Optional<String> concept(String scheme, String code, Locale locale) {
        return find(scheme, code).map(concept -> concept.label(Languages.code(locale)));
    }

    private Optional<Concept> find(String scheme, String code) {
        return ConceptScheme.of(scheme).flatMap(found -> thesaurus.find(found, code));
    }

    private List<ItemCard> shown(List<ItemId> ids, Viewer everybody, Locale locale) {
        return cards.of(items.visible(ids, everybody), false, everybody, locale);
    }
}
