namespace Indicators.Tests.Architecture;

/// <summary>A new kind of target, figure or comparison does not compile until everybody has said what it means.</summary>
public sealed class KindTests
{
    private const string Usings =
        "System System.Collections.Generic System.IO System.Linq System.Net.Http System.Threading System.Threading.Tasks Shouldly Xunit";

    [Fact]
    public void The_library_has_no_default_arm_over_kinds() =>
        DefaultArms.In(SourceProject.Compile("src/Indicators", "Indicators", Usings)).ShouldBeEmpty();

    [Fact]
    public void Nor_have_its_tests() =>
        DefaultArms.In(SourceProject.Compile("tests/Indicators.Tests", "Indicators.Tests", Usings)).ShouldBeEmpty();

    [Theory]
    [InlineData("kind switch { Kind.A => 1, _ => 2 }", "P.cs 1: Kind")]
    [InlineData("kind switch { Kind.A => 1, var other => 2 }", "P.cs 1: Kind")]
    [InlineData("(kind, 1) switch { (Kind.A, _) => 1, _ => 2 }", "P.cs 1: Kind")]
    [InlineData("maybe switch { Kind.A => 1, null => 0, _ => 2 }", "P.cs 1: Kind")]
    [InlineData("kind switch { Kind.A => 1, Kind.B => 2 }", null)]
    [InlineData("text switch { \"a\" => 1, _ => 2 }", null)]
    [InlineData("error switch { SomeError.A => 1, _ => 2 }", null)]
    public void What_a_new_kind_would_slip_through_is_told(string body, string? told)
    {
        var source = "namespace Indicators.P; enum Kind { A, B } enum SomeError { A, B } "
            + $"class C {{ int M(Kind kind, Kind? maybe, string text, SomeError error) => {body}; }}";

        DefaultArms.In(SourceProject.Compile("P", [KeyValuePair.Create("P.cs", source)])).ShouldBe(told is null ? [] : [told]);
    }

    [Fact]
    public void A_statement_asks_for_nothing_and_so_is_told() =>
        DefaultArms.In(SourceProject.Compile("P", [KeyValuePair.Create(
            "P.cs", "namespace Indicators.P; enum Kind { A, B } class C { void M(Kind kind) { switch (kind) { case Kind.A: break; } } }")]))
            .ShouldBe(["P.cs 1: Kind"]);
}
