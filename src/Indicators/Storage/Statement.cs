using System.Data.Common;

namespace Indicators.Storage;

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

    /// <summary>The single number it finds, or 0.</summary>
    public long Number(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteScalar() is long number ? number : 0;
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
