package vn.labuong.shared.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.labuong.shared.web.kept.SameForAll;

/** Public pages whose text stands in the bundles. */
@Controller
class StandingPagesController {

    @SameForAll
    @GetMapping("/khong-lam-gi")
    String notDoing() {
        return "shared/not-doing";
    }
}
