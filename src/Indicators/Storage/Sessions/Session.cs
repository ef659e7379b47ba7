using System.Data.Common;
using Dapper;

namespace Indicators.Storage.Sessions;

/// <summary>One connection in one transaction: all that is read through it is of one state.</summary>
internal abstract class Session(DbConnection connection, DbTransaction transaction) : IDisposable
{
    private readonly Dictionary<string, RowStatement> _rowStatements = [];

    public IEnumerable<T> Query<T>(string sql, object? parameters = null) => connection.Query<T>(sql, parameters, transaction);

    public T? Scalar<T>(string sql, object? parameters = null) => connection.ExecuteScalar<T>(sql, parameters, transaction);

    public int Execute(string sql, object? parameters = null) => connection.Execute(sql, parameters, transaction);

    /// <summary>A statement to run many times, its parameters given in the order of their names.</summary>
    public Statement Prepare(string sql, params IReadOnlyList<string> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        return new Statement(command, parameters);
    }

    /// <summary>A statement that writes rows. It stays prepared as long as the session lasts, for all that ask for it.</summary>
    public RowStatement RowStatement(string sql, IReadOnlyList<string> parameters)
    {
        if (!_rowStatements.TryGetValue(sql, out var statement))
        {
            _rowStatements.Add(sql, statement = NewRowStatement(sql, parameters));
        }

        return statement;
    }

    public void Dispose()
    {
        foreach (var statement in _rowStatements.Values)
        {
            statement.Dispose();
        }

        transaction.Dispose();
        connection.Dispose();
        GC.SuppressFinalize(this);
    }

    protected virtual RowStatement NewRowStatement(string sql, IReadOnlyList<string> parameters) => Prepare(sql, parameters);
}
