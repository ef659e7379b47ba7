namespace Indicators.Storage.Versions;

public enum ChangeOperation { Put, Delete }
