package vn.labuong.shared.web.sheet;

/** The same fields twice, so that both sides of the sheet have ids of their own. */
class SampleForm {

    private final Side light = new Side();
    private final Side dark = new Side();

    public Side getLight() {
        return light;
    }

    public Side getDark() {
        return dark;
    }

    /** Fields of one side. */
    static class Side {

        private String title = "";
        private String day = "";
        private String role = "lead";
        private String note = "";
        private boolean agreed = true;

        public String getTitle() {
            return title;
        }

        public void setTitle(String title) {
            this.title = title;
        }

        public String getDay() {
            return day;
        }

        public void setDay(String day) {
            this.day = day;
        }

        public String getRole() {
            return role;
        }

        public void setRole(String role) {
            this.role = role;
        }

        public String getNote() {
            return note;
        }

        public void setNote(String note) {
            this.note = note;
        }

        public boolean isAgreed() {
            return agreed;
        }

        public void setAgreed(boolean agreed) {
            this.agreed = agreed;
        }
    }
}
