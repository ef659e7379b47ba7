using Indicators.Storage.Postgres;

namespace Indicators.Tests.Storage.Postgres;

public class SharedLookupTests
{
    [Fact]
    public async Task Who_comes_while_one_is_under_way_gets_the_next()
    {
        using var mayEnd = new SemaphoreSlim(0);
        using var hasBegun = new SemaphoreSlim(0);
        var looked = 0;
        var lookup = new SharedLookup<int>(async () =>
        {
            var number = Interlocked.Increment(ref looked);
            hasBegun.Release();
            await mayEnd.WaitAsync();
            return number;
        });

        var first = lookup.Read();
        await hasBegun.WaitAsync();
        var later = Enumerable.Range(0, 3).Select(_ => lookup.Read()).ToList();
        mayEnd.Release(8);

        (await first).ShouldBe(1);
        (await Task.WhenAll(later)).ShouldAllBe(found => found == 2);
    }

    [Fact]
    public async Task A_look_up_that_fails_fails_its_own_and_no_other()
    {
        var fails = true;
        var lookup = new SharedLookup<int>(() => fails ? throw new InvalidOperationException("no") : Task.FromResult(1));

        await Should.ThrowAsync<InvalidOperationException>(lookup.Read());
        fails = false;
        (await lookup.Read()).ShouldBe(1);
    }
}
