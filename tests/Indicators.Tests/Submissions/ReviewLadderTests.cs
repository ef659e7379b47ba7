using Indicators.Catalogue;
using Indicators.Submissions;

namespace Indicators.Tests.Submissions;

public sealed class ReviewLadderTests
{
    private const int Month = 2020 * 12;

    private static readonly RegionTree Tree = new(
    [
        Place("100000", RegionLevel.National, 1, null), Place("420000", RegionLevel.Province, 1, "100000"),
        Place("421000", RegionLevel.Prefecture, 1, "420000"), Place("421200", RegionLevel.Prefecture, 2, "420000"),
        Place("421202", RegionLevel.County, 1, "421200"), Place("421221", RegionLevel.County, 2, "421200"),
    ]);

    [Theory]
    [InlineData("421202", 1, 0, "421200")]
    [InlineData("421200", 1, 0, "420000")]
    [InlineData("100000", 1, 0, "100000")]
    [InlineData("421202", 2, 0, "421202")]
    [InlineData("421202", 2, 1, "421200")]
    [InlineData("421202", 3, 2, "420000")]
    [InlineData("420000", 3, 2, "100000")]
    public void A_step_is_for_the_reviewers_of_a_region(string of, int steps, int step, string reviewers) =>
        new ReviewLadder(Tree, steps).At(Region(of), Month, step).Code.ShouldBe(reviewers);

    [Theory]
    [InlineData("421200", "")]
    [InlineData("420000", "")]
    [InlineData("421202", "421200")]
    [InlineData("421000", "421200")]
    public void A_scope_must_reach_it_for_all_that_is_submitted(string scope, string beyond) => new ReviewLadder(Tree, 1)
        .Beyond(new([Region(scope).Id]), [Place("421202"), Place("421221")], 0).Select(region => region.Code)
        .ShouldBe(beyond.Split(',', StringSplitOptions.RemoveEmptyEntries));

    private static SubmittedRegion Place(string code) => new(Region(code).Id, Month - 12, Month);

    private static Region Region(string code) => Tree.OfCode(code).Single();

    private static Region Place(string code, RegionLevel level, int number, string? parent) => new()
    {
        Id = (int)level * Indicators.Catalogue.Region.IdsPerLevel + number,
        Code = code,
        Name = code,
        Level = level,
        Parent = parent switch
        {
            null => null,
            "421200" => (int)RegionLevel.Prefecture * Indicators.Catalogue.Region.IdsPerLevel + 2,
            "420000" => (int)RegionLevel.Province * Indicators.Catalogue.Region.IdsPerLevel + 1,
            _ => (int)RegionLevel.National * Indicators.Catalogue.Region.IdsPerLevel + 1,
        },
    };
}
