using Indicators.Storage.Engines;
using Indicators.Storage.Migrations;
using Indicators.Storage.Sessions;
using Microsoft.Data.Sqlite;
using Npgsql;
using SQLitePCL;

namespace Indicators.Storage;

/// <summary>Why a database could not be opened. What is unavailable may be there soon.</summary>
public enum OpeningFault { Unavailable, Newer, Damaged, NotWritable, NotLetIn, NoDatabase, WrongEncoding, Other }

public static class OpeningFaults
{
    public static OpeningFault Of(Exception failure) => failure switch
    {
        NewerDatabaseException => OpeningFault.Newer,
        WrongEncodingException => OpeningFault.WrongEncoding,
        DatabaseChangedException => OpeningFault.Damaged,
        SqliteException { SqliteErrorCode: var code } => OfSqlite(code),
        PostgresException { SqlState: var state } => OfPostgres(state),
        NpgsqlException { Message: var message } when message.Contains("password") => OpeningFault.NotLetIn,
        NpgsqlException => OpeningFault.Unavailable,
        IOException or UnauthorizedAccessException => OpeningFault.NotWritable,
        _ => OpeningFault.Other,
    };

    private static OpeningFault OfSqlite(int code) => code switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => OpeningFault.Unavailable,
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => OpeningFault.Damaged,
        raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_FULL or raw.SQLITE_IOERR => OpeningFault.NotWritable,
        _ => OpeningFault.Other,
    };

    private static OpeningFault OfPostgres(string state) => state switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => OpeningFault.NotLetIn,
        PostgresErrorCodes.InvalidCatalogName => OpeningFault.NoDatabase,
        PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.ReadOnlySqlTransaction => OpeningFault.NotWritable,
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => OpeningFault.Damaged,
        ['0', '8', ..] or ['5', '7', 'P', ..] or PostgresErrorCodes.TooManyConnections => OpeningFault.Unavailable,
        _ => OpeningFault.Other,
    };
}
