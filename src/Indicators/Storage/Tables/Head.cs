namespace Indicators.Storage.Tables;

/// <summary>How far a database has come: its newest revision, and the newest change of its keys; 0 where there is none.</summary>
public readonly record struct Head(long Revision, long Keys)
{
    internal const string Select = "SELECT (SELECT max(number) FROM revision), (SELECT max(changed) FROM access_key)";
}
