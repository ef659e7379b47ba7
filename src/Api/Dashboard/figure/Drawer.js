export const Drawer = () => null;
