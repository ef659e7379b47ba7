using Indicators.Storage.Caching;

namespace Indicators.Tests.Storage.Caching;

public class BoundedCacheTests
{
    [Fact]
    public void When_it_is_full_what_was_used_longest_ago_makes_room_for_what_comes()
    {
        using var cache = Filled(bytes: 100, each: 10);
        cache.TryGet(0, out _).ShouldBeTrue();

        SpinWait.SpinUntil(IsKept, TimeSpan.FromSeconds(30)).ShouldBeTrue();

        // From the last, as the first may still be leaving.
        int[] kept = [.. Enumerable.Range(0, 11).Reverse().Where(key => cache.TryGet(key, out _)).Reverse()];
        kept.ShouldBe([0, .. Enumerable.Range(12 - kept.Length, kept.Length - 2), 10]);
        kept.Length.ShouldBeInRange(3, 9);

        bool IsKept()
        {
            cache.Set(10, "10", 10);
            return cache.TryGet(10, out _);
        }
    }

    [Fact]
    public void What_would_take_more_than_a_fifth_of_it_is_not_kept()
    {
        using var cache = new BoundedCache<string, string>(10);
        cache.Set("large", "A", 3);
        cache.Set("small", "B", 2);

        (cache.TryGet("large", out _), cache.TryGet("small", out _)).ShouldBe((false, true));
    }

    [Fact]
    public void One_takes_the_place_of_another_under_its_key()
    {
        using var cache = Filled(bytes: 50, each: 10);
        cache.Set(4, "another", 10);

        cache.TryGet(4, out var kept).ShouldBeTrue();
        kept.ShouldBe("another");
        Enumerable.Range(0, 5).Count(key => cache.TryGet(key, out _)).ShouldBe(5);
    }

    [Fact]
    public void However_many_put_into_it_at_once_it_keeps_no_more_than_it_may()
    {
        using var cache = new BoundedCache<int, string>(1_000);
        Parallel.For(0, 20_000, key => cache.Set(key, $"{key}", 10));

        Enumerable.Range(0, 20_000).Count(key => cache.TryGet(key, out _)).ShouldBeInRange(1, 100);
    }

    private static BoundedCache<int, string> Filled(long bytes, int each)
    {
        var cache = new BoundedCache<int, string>(bytes);
        for (var key = 0; key < bytes / each; key++)
        {
            cache.Set(key, $"{key}", each);
        }

        return cache;
    }
}
