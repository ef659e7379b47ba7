using System.Data.Common;

namespace Indicators.Storage.Sessions;

/// <summary>A prepared statement, for what runs once a row or reads thousands of them: no mapping, no reflection.</summary>
internal sealed class Statement : RowStatement
{
    private readonly DbCommand _command;

    public Statement(DbCommand command, IReadOnlyList<string> parameters)
    {
        _command = command;
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
        return _command.ExecuteNonQuery();
    }

    public DbDataReader Read(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteReader();
    }

    public override void Dispose() => _command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }
}
