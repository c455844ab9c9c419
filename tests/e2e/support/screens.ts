/** The two sizes at which every screen is looked at. */
export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 800 };
