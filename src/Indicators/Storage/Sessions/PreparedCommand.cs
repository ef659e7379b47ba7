using System.Data.Common;

namespace Indicators.Storage.Sessions;

/// <summary>A prepared statement, for what runs once a row or reads thousands of them: no mapping, no reflection.</summary>
internal sealed class PreparedCommand : RowCommand
{
    private readonly Session _session;
    private readonly DbCommand _command;

    public PreparedCommand(Session session, DbCommand command, IReadOnlyList<string> parameters)
    {
        (_session, _command) = (session, command);
        foreach (var name in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }
    }

    public override int Execute(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        _session.Settle();
        return _command.ExecuteNonQuery();
    }

    /// <summary>The reader, once at each row. What was read before ends first.</summary>
    public IEnumerable<DbDataReader> Read(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return Rows();
    }

    public override void Dispose() => _command.Dispose();

    private IEnumerable<DbDataReader> Rows()
    {
        _session.Starts(_command);
        using var reader = _session.Run(_command.ExecuteReader);
        var next = reader.Read;
        while (_session.Run(next))
        {
            yield return reader;
        }
    }

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }
}
