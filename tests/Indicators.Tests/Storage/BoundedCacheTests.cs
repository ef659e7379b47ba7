using Indicators.Storage.Caching;

namespace Indicators.Tests.Storage;

public class BoundedCacheTests
{
    [Fact]
    public void What_was_used_longest_ago_leaves_first()
    {
        var cache = new BoundedCache<string, string>(10);
        cache.Set("a", "A", 4);
        cache.Set("b", "B", 4);
        cache.TryGet("a", out _).ShouldBeTrue();

        cache.Set("c", "C", 4);

        (Has("a"), Has("b"), Has("c"), cache.Bytes).ShouldBe((true, false, true, 8));

        bool Has(string key) => cache.TryGet(key, out _);
    }

    [Fact]
    public void What_is_larger_than_all_of_it_is_not_kept()
    {
        var cache = new BoundedCache<string, string>(10);
        cache.Set("a", "A", 11);

        (cache.TryGet("a", out _), cache.Bytes).ShouldBe((false, 0));
    }

    [Fact]
    public void One_takes_the_place_of_another_under_its_key()
    {
        var cache = new BoundedCache<string, string>(10);
        cache.Set("a", "A", 6);
        cache.Set("a", "B", 7);

        cache.TryGet("a", out var kept).ShouldBeTrue();
        (kept, cache.Bytes).ShouldBe(("B", 7));
    }

    [Fact]
    public async Task Of_many_who_ask_at_once_one_adds()
    {
        var cache = new BoundedCache<int, object>(10);
        var asked = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => (Value: cache.GetOrAdd(1, _ => new object(), out var added), Added: added))));

        asked.Count(one => one.Added).ShouldBe(1);
        asked.Select(one => one.Value).Distinct().ShouldHaveSingleItem();
    }
}
