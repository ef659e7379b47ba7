using System.Data;
using Dapper;
using Indicators.Numbers;
using Indicators.Periods;

namespace Indicators.Storage.Sessions;

/// <summary>
/// Dapper's way with what is stored as whole numbers: periods by their keys, figures in millionths, times in milliseconds.
/// </summary>
internal static class ColumnTypes
{
    public static void Register()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.AddTypeHandler(new Number<Period>(period => period.Key, key => Period.FromKey((int)key)));
        SqlMapper.AddTypeHandler(new Number<FixedPoint>(figure => figure.Millionths, millionths => new(millionths)));

        // Its own type goes first, or times would be bound as that.
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.AddTypeHandler(
            new Number<DateTimeOffset>(time => time.ToUnixTimeMilliseconds(), DateTimeOffset.FromUnixTimeMilliseconds));
    }

    private sealed class Number<T>(Func<T, long> write, Func<long, T> read) : SqlMapper.TypeHandler<T>
    {
        public override void SetValue(IDbDataParameter parameter, T? value) => parameter.Value = write(value!);

        public override T Parse(object value) => read(Convert.ToInt64(value));
    }
}
