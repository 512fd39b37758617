package vn.labuong.portal.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.labuong.portal.editorial.Difference.Slot;
import vn.labuong.portal.editorial.Difference.Unit;
import vn.labuong.portal.exhibition.Block;
import vn.labuong.portal.exhibition.Content;
import vn.labuong.portal.exhibition.Entry;
import vn.labuong.portal.exhibition.Field;
import vn.labuong.portal.exhibition.Section;
import vn.labuong.portal.exhibition.Words;
import vn.labuong.shared.web.Languages;

/** The parts of an exhibition with their texts, as two versions of it are compared. */
@Component
class ExhibitionUnits {

    private final ExhibitionTexts texts;

    ExhibitionUnits(ExhibitionTexts texts) {
        this.texts = texts;
    }

    /** The head, then each section and its blocks, numbered as the builder numbers them. */
    List<Unit> of(Content content, Locale locale) {
        List<Unit> units = new ArrayList<>();
        Map<Slot, String> head = new LinkedHashMap<>();
        put(head, "portal.exhibition.field.title", content.title(), locale);
        put(head, "portal.exhibition.field.lead", content.lead(), locale);
        put(head, texts.text("portal.exhibition.field.curator", locale), content.curator());
        units.add(new Unit("head", "", texts.text("portal.exhibition.head", locale), head));
        for (int at = 0; at < content.sections().size(); at++) {
            Section section = content.sections().get(at);
            Map<Slot, String> said = new LinkedHashMap<>();
            put(said, "portal.exhibition.section.title", section.title(), locale);
            put(said, "portal.exhibition.section.lead", section.lead(), locale);
            units.add(new Unit(
                    section.id(), "", texts.text("portal.difference.section", locale, Integer.toString(at + 1)), said));
            for (int of = 0; of < section.blocks().size(); of++) {
                units.add(block(section, section.blocks().get(of), (at + 1) + "." + (of + 1), locale));
            }
        }
        return units;
    }

    private Unit block(Section section, Block block, String number, Locale locale) {
        Map<Slot, String> said = new LinkedHashMap<>();
        for (int at = 0; at < block.items().size(); at++) {
            put(said, texts.text("portal.difference.item", locale, Integer.toString(at + 1)), block.item(at));
        }
        for (Field field : block.kind().fields()) {
            put(said, "portal.exhibition.block." + block.kind().code() + "." + field.code(), block.said(field), locale);
        }
        for (int at = 0; at < block.entries().size(); at++) {
            Entry entry = block.entries().get(at);
            String line = texts.text("portal.difference.line", locale, Integer.toString(at + 1));
            put(said, line, entry.key());
            words(said, line, entry.words());
        }
        String kind = texts.text("portal.exhibition.kind." + block.kind().code(), locale);
        return new Unit(block.id(), section.id(), texts.text("portal.difference.block", locale, number, kind), said);
    }

    private void put(Map<Slot, String> said, String labelKey, Words words, Locale locale) {
        words(said, texts.text(labelKey, locale), words);
    }

    private static void words(Map<Slot, String> said, String label, Words words) {
        for (String language : Languages.CODES) {
            words.in(language).ifPresent(wording -> said.put(new Slot(label, language), wording.text()));
        }
    }

    private static void put(Map<Slot, String> said, String label, String text) {
        if (!text.isEmpty()) {
            said.put(new Slot(label, ""), text);
        }
    }
}
