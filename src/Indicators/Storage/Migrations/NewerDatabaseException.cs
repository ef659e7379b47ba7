namespace Indicators.Storage.Migrations;

/// <summary>The database has tables that this version of the program does not know.</summary>
public sealed class NewerDatabaseException(int applied, int known) : Exception(
    $"The database is at migration {applied}, and this version of the program knows {known}: run the version that wrote it, or a newer.");
