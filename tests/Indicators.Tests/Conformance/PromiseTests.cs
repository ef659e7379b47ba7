namespace Indicators.Tests.Conformance;

/// <summary>Every row of the tables beside this file, through the write path and the figure query of a real database.</summary>
public class PromiseTests
{
    public static TheoryData<string, string, string> Promises
    {
        get
        {
            var promises = new TheoryData<string, string, string>();
            foreach (var promise in Tables.All.Values.SelectMany(table => table))
            {
                promises.Add(promise.Table, promise.Name, promise.Measures);
            }

            return promises;
        }
    }

    public static TheoryData<string> Names => [.. Tables.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_table_has_cases_and_no_two_of_one_name(string table)
    {
        Tables.All[table].ShouldNotBeEmpty();
        Tables.All[table].Select(promise => promise.Name).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Promises))]
    public async Task Is_kept(string table, string name, string measures)
    {
        var promise = Tables.All[table].Single(row => row.Name == name);
        await using var database = await FreshDatabase.Copy();

        var rows = await database.Answer(promise.Given, promise.Asked);

        Answer.Of(rows, promise.Expected).ShouldBe(promise.Expected, measures);
    }
}
