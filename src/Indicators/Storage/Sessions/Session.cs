using System.Data.Common;
using Dapper;

namespace Indicators.Storage.Sessions;

/// <summary>
/// One connection in one transaction: all that is read through it is of one state. Once its token is cancelled, what runs ends and nothing
/// more is read: <see cref="OperationCanceledException"/>.
/// </summary>
internal abstract class Session : IDisposable
{
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private readonly Dictionary<string, RowCommand> _rowStatements = [];

    static Session() => ColumnTypes.Register();

    protected Session(DbConnection connection, DbTransaction transaction, CancellationToken cancellation) =>
        (_connection, _transaction, Cancellation) = (connection, transaction, cancellation);

    public CancellationToken Cancellation { get; }

    /// <summary>The newest revision, where it was found as the session began.</summary>
    protected (long Number, string Hash, long Store)? HeadAtStart { get; set; }

    /// <summary>Whether it reads from a copy, which lags behind what is written.</summary>
    public bool IsOfCopy { get; init; }

    /// <summary>What tells the tables that it reads from others of their names, in SQL on the table of hashes.</summary>
    public string Store { get; protected init; } = "0";

    /// <summary>Selects the columns of all tables, as Table, Name and Type, in the order of tables and columns.</summary>
    public abstract string ColumnsQuery { get; }

    /// <summary>What was found at the start, once: later there may be a newer one.</summary>
    public (long Number, string Hash, long Store)? TakeHeadAtStart()
    {
        var found = HeadAtStart;
        HeadAtStart = null;
        return found;
    }

    /// <summary>Rows by the names of their columns; all of them are read before the first is given.</summary>
    public IEnumerable<T> Query<T>(string sql, object? parameters = null) =>
        Run(() => _connection.Query<T>(sql, Parameters(parameters), _transaction));

    /// <summary>
    /// The same for several values of the parameters, one list of rows for each: what goes over a network goes together.
    /// </summary>
    public virtual IReadOnlyList<IReadOnlyList<T>> QueryEach<T>(
        string sql, IReadOnlyList<string> parameters, IEnumerable<object[]> values) =>
        [.. values.Select(given => Query<T>(sql, parameters.Zip(given, KeyValuePair.Create).ToDictionary()).AsList())];

    public T? Scalar<T>(string sql, object? parameters = null) =>
        Run(() => _connection.ExecuteScalar<T>(sql, Parameters(parameters), _transaction));

    public int Execute(string sql, object? parameters = null) =>
        Run(() => _connection.Execute(sql, Parameters(parameters), _transaction));

    /// <summary>A statement to run many times, its parameters given in the order of their names.</summary>
    public PreparedCommand Prepare(string sql, params IReadOnlyList<string> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = _transaction;
        return new PreparedCommand(this, command, parameters);
    }

    /// <summary>A statement that reads millions of rows, its parameters whole numbers, given in the order of their names.</summary>
    public virtual RowScan Scan(string sql, params IReadOnlyList<string> parameters)
    {
        var command = Prepare(sql, parameters);
        return new ReaderScan(values => command.Read(values), command);
    }

    /// <summary>
    /// Statements, each for some values of the same parameters, one after the other: which of them it is, and the scan, once at each row.
    /// What goes over a network goes together.
    /// </summary>
    public virtual IEnumerable<(int Place, RowScan Row)> ScanEach(
        IReadOnlyList<string> parameters, IEnumerable<(string Sql, long[] Values)> statements)
    {
        RowScan? rows = null;
        try
        {
            string? prepared = null;
            foreach (var (place, (sql, values)) in statements.Index())
            {
                if (sql != prepared)
                {
                    rows?.Dispose();
                    (rows, prepared) = (Scan(sql, parameters), sql);
                }

                rows!.Start(values);
                while (rows.Read()) yield return (place, rows);
            }
        }
        finally
        {
            rows?.Dispose();
        }
    }

    /// <summary>A statement that writes rows. It stays prepared as long as the session lasts, for all that ask for it.</summary>
    public RowCommand RowStatement(string sql, IReadOnlyList<string> parameters)
    {
        if (!_rowStatements.TryGetValue(sql, out var statement))
        {
            _rowStatements.Add(sql, statement = NewRowStatement(sql, parameters));
        }

        return statement;
    }

    /// <summary>Writes, before the next question is asked or the transaction ends: what goes over a network goes together.</summary>
    public virtual void Write(string sql, IReadOnlyList<string> parameters, params object?[] values) =>
        RowStatement(sql, parameters).Execute(values);

    /// <summary>Runs what asks the database, unless the token is cancelled.</summary>
    public T Run<T>(Func<T> ask)
    {
        Cancellation.ThrowIfCancellationRequested();
        Settle();
        try
        {
            return ask();
        }
        catch (Exception failure) when (Cancellation.IsCancellationRequested && failure is DbException or OperationCanceledException)
        {
            throw new OperationCanceledException(failure.Message, failure, Cancellation);
        }
    }

    /// <summary>What was put off is written.</summary>
    protected internal virtual void Settle()
    {
    }

    /// <summary>A command is about to run.</summary>
    public virtual void Starts(DbCommand command)
    {
    }

    public virtual void Dispose()
    {
        foreach (var statement in _rowStatements.Values)
        {
            statement.Dispose();
        }

        _transaction.Dispose();
        _connection.Dispose();
        GC.SuppressFinalize(this);
    }

    protected virtual RowCommand NewRowStatement(string sql, IReadOnlyList<string> parameters) => Prepare(sql, parameters);

    protected virtual object? Parameters(object? given) => given;
}
