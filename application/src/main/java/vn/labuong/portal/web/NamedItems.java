package vn.labuong.portal.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.labuong.archive.ExhibitedItems;
import vn.labuong.portal.exhibition.Block;

/** Items as the site's editors name them: by their codes, in a demonstration by the files that they come as. */
@Component
class NamedItems {

    private final ExhibitedItems exhibited;

    NamedItems(ExhibitedItems exhibited) {
        this.exhibited = exhibited;
    }

    /** The code of each that is there, by its name. One statement where a demonstration names some, else none. */
    Map<String, String> codes(Collection<String> wanted) {
        List<String> files = wanted.stream()
                .filter(name -> name.startsWith(Block.DEMONSTRATION))
                .map(name -> name.substring(Block.DEMONSTRATION.length()))
                .toList();
        Map<String, String> arrived = files.isEmpty() ? Map.of() : exhibited.demonstration(files);
        Map<String, String> codes = new HashMap<>();
        for (String name : wanted) {
            String code = name.startsWith(Block.DEMONSTRATION)
                    ? arrived.get(name.substring(Block.DEMONSTRATION.length()))
                    : name;
            if (code != null) {
                codes.put(name, code);
            }
        }
        return codes;
    }
}
