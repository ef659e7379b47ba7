using System.Data;
using System.Data.Common;
using Dapper;
using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;
using Indicators.Storage.Writing;
using Npgsql;

namespace Indicators.Storage.Postgres;

/// <summary>Once its token is cancelled the server is told to end what runs. What begins in that very moment ends by itself.</summary>
internal sealed class PostgresSession : WriteSession
{
    private readonly NpgsqlConnection _connection;
    private readonly CancellationTokenRegistration _cancelling;
    private readonly List<NpgsqlBatchCommand> _putOff = [];
    private volatile Action? _cancel;
    private int _part;
    private bool _isLost;

    public PostgresSession(NpgsqlConnection connection, NpgsqlTransaction transaction, CancellationToken cancellation)
        : base(connection, transaction, cancellation)
    {
        _connection = connection;
        Store = PostgresDatabase.Store;
        _cancelling = cancellation.UnsafeRegister(_ => _cancel?.Invoke(), null);
    }

    /// <summary>Whether it only reads: there is nothing to be undone in the end, and nobody waits for that.</summary>
    public bool IsReading { get; init; }

    /// <summary>Runs a statement and, in one go with it, finds the newest revision, for who asks for that first.</summary>
    public void ReadHeadAfter(string statement)
    {
        using var batch = new NpgsqlBatch(_connection) { BatchCommands = { new(statement), new(RevisionHashTable.Newest(Store)) } };
        using var reader = batch.ExecuteReader();
        reader.NextResult();
        if (reader.Read()) HeadAtStart = (reader.GetInt64(0), reader.GetString(1), reader.GetInt64(2));
    }

    public override VersionWriter Writer(VersionedTable table, long revision, bool tells) =>
        new ArrayWriter(this, _connection, table, revision, tells);

    public override void Write(string sql, IReadOnlyList<string> parameters, params object?[] values) =>
        _putOff.Add(Command(sql, parameters, values));

    public override IEnumerable<(int Place, RowScan Row)> ScanEach(
        IReadOnlyList<string> parameters, IEnumerable<(string Sql, long[] Values)> statements)
    {
        var place = 0;
        using var rows = new ReaderScan(_ => ReadEach(
            statements.Select(statement => Command(statement.Sql, parameters, [.. statement.Values.Cast<object?>()])), () => place++));
        rows.Start();
        while (rows.Read()) yield return (place, rows);
    }

    public override IReadOnlyList<IReadOnlyList<T>> QueryEach<T>(
        string sql, IReadOnlyList<string> parameters, IEnumerable<object[]> values)
    {
        using var batch = new NpgsqlBatch(_connection);
        foreach (var given in values) batch.BatchCommands.Add(Command(sql, parameters, given));
        if (batch.BatchCommands.Count == 0) return [];
        _cancel = batch.Cancel;
        return Run(() =>
        {
            List<IReadOnlyList<T>> found = [];
            using var reader = batch.ExecuteReader();
            do
            {
                found.Add(reader.Parse<T>().AsList());
            }
            while (reader.NextResult());
            return found;
        });
    }

    /// <summary>The rows of a statement, which goes with all that was put off.</summary>
    public NpgsqlDataReader Ask(NpgsqlBatchCommand command)
    {
        _putOff.Add(command);
        return Send(batch => batch.ExecuteReader(), command);
    }

    public override void Save()
    {
        _putOff.Add(new($"SAVEPOINT {Part}"));
        _part = _putOff.Count;
    }

    public override bool Undo()
    {
        if (_isLost) return false;
        var isSent = _part == 0;
        _putOff.RemoveRange(_part, _putOff.Count - _part);
        return !isSent || base.Undo();
    }

    public override void Release() => _putOff.Add(new($"RELEASE SAVEPOINT {Part}"));

    // One way to the server and back for the last rows and their end.
    public override void Commit()
    {
        _putOff.Add(new("COMMIT"));
        Settle();
    }

    protected internal override void Settle()
    {
        if (_putOff.Count > 0) Send(batch => batch.ExecuteNonQuery(), asked: null);
    }

    private IEnumerable<DbDataReader> ReadEach(IEnumerable<NpgsqlBatchCommand> commands, Action ended)
    {
        using var batch = new NpgsqlBatch(_connection);
        foreach (var command in commands) batch.BatchCommands.Add(command);
        if (batch.BatchCommands.Count == 0) yield break;
        _cancel = batch.Cancel;
        using var reader = Run(() => batch.ExecuteReader());
        var (next, nextResult) = ((Func<bool>)reader.Read, (Func<bool>)reader.NextResult);
        do
        {
            while (Run(next)) yield return reader;
            ended();
        }
        while (Run(nextResult));
    }

    private static NpgsqlBatchCommand Command(string sql, IReadOnlyList<string> parameters, object?[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var (name, value) in parameters.Zip(values)) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    // What was put off may be of a part that has ended: where that fails, no part can be undone by itself.
    private T Send<T>(Func<NpgsqlBatch, T> send, NpgsqlBatchCommand? asked)
    {
        var batch = new NpgsqlBatch(_connection);
        foreach (var command in _putOff) batch.BatchCommands.Add(command);
        _putOff.Clear();
        _part = 0;
        try
        {
            return send(batch);
        }
        catch (NpgsqlException failure)
        {
            _isLost = asked is null || failure.BatchCommand != asked;
            throw;
        }
    }

    public override bool HasTable(string name) => Scalar<bool>("SELECT to_regclass(@name) IS NOT NULL", new { name });

    public override string ColumnsQuery =>
        """
        SELECT table_name::text AS "Table", column_name::text AS "Name", data_type::text AS "Type"
        FROM information_schema.columns
        WHERE table_schema = current_schema()
        ORDER BY table_name, ordinal_position
        """;

    public override void Load(string table, IReadOnlyList<(string Name, string Type)> columns, IEnumerable<object?[]> rows)
    {
        Settle();
        using var import = _connection.BeginBinaryImport(
            $"COPY {table} ({string.Join(", ", columns.Select(column => column.Name))}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            import.StartRow();
            for (var column = 0; column < row.Length; column++) Write(import, row[column], columns[column].Type);
        }

        import.Complete();
    }

    // COPY converts nothing: a value goes as the type of its column.
    private static void Write(NpgsqlBinaryImporter import, object? value, string type)
    {
        if (value is null) import.WriteNull();
        else if (value is string text) import.Write(text);
        else if (type is "smallint") import.Write((short)(long)value);
        else if (type is "integer") import.Write((int)(long)value);
        else import.Write((long)value);
    }

    // Text is in order of its bytes on both, whatever the order of the database is.
    public override void Migrate(string sql) => Execute(sql.Replace(") WITHOUT ROWID;", ");").Replace(" TEXT", " TEXT COLLATE \"C\""));

    public override void Starts(DbCommand command) => _cancel = command.Cancel;

    // It waits for a cancellation under way, which would else reach who gets the connection next.
    public override void Dispose()
    {
        _cancelling.Dispose();
        if (IsReading) ThreadPool.UnsafeQueueUserWorkItem(session => session.End(), this, preferLocal: false);
        else base.Dispose();
    }

    // Whoever has read waits for nothing more.
    private void End()
    {
        try
        {
            base.Dispose();
        }
        catch (Exception lost) when (lost is DbException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The server, or the service, has ended it before.
        }
    }

    protected override object? Parameters(object? given) => Cancellation.CanBeCanceled ? new Watched(this, given) : given;

    // Dapper makes its commands itself, and shows them to who adds the parameters.
    private sealed class Watched(PostgresSession session, object? given) : DynamicParameters(given), SqlMapper.IDynamicParameters
    {
        void SqlMapper.IDynamicParameters.AddParameters(IDbCommand command, SqlMapper.Identity identity)
        {
            AddParameters(command, identity);
            session.Starts((DbCommand)command);
        }
    }
}
