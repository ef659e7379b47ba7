namespace Indicators.Storage;

public enum ChangeOp { Put, Delete }
