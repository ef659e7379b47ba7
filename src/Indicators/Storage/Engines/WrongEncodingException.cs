namespace Indicators.Storage.Engines;

/// <summary>The database keeps text in another encoding than UTF-8.</summary>
public sealed class WrongEncodingException(string encoding) : Exception($"The database is of encoding {encoding}: it must be UTF8.");
