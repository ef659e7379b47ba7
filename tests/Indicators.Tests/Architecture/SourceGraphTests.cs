namespace Indicators.Tests.Architecture;

/// <summary>That the test of the folders sees what it is for, on sources made up for it.</summary>
public sealed class SourceGraphTests
{
    private const string Below = "namespace P.Below; public class Thing { public const int Most = 3; public int Size; }";

    [Fact]
    public void One_way_is_no_circle() =>
        Of(("Below/Thing.cs", Below), ("Above/User.cs", "namespace P.Above; class User { P.Below.Thing? thing; }")).Circles()
            .ShouldBeEmpty();

    [Theory]
    [InlineData("class User : Thing;")]
    [InlineData("class User { Thing? thing; }")]
    [InlineData("class User { int M() => Thing.Most; }")]
    [InlineData("class User { int M(object given) => given is Thing ? 1 : 2; }")]
    [InlineData("class User { string M() => nameof(Thing.Most); }")]
    [InlineData("[Marked(typeof(Thing))] class User; class MarkedAttribute(System.Type type) : System.Attribute { public System.Type Type "
        + "=> type; }")]
    public void A_use_of_any_kind_closes_a_circle(string user) =>
        Of(
            ("Below/Thing.cs", Below),
            ("Below/Back.cs", "namespace P.Below; class Back { P.Above.Base? b; }"),
            ("Above/Base.cs", "namespace P.Above; class Base;"),
            ("Above/User.cs", $"using P.Below; namespace P.Above; {user}"))
        .Circles().ShouldBe(["Above uses Below: Thing", "Below uses Above: Base"]);

    [Fact]
    public void A_member_or_an_extension_is_a_use_though_its_type_is_not_named() =>
        Of(
            ("Below/Thing.cs", Below),
            ("Below/Things.cs", "namespace P.Below; public static class Things { public static Thing New() => new(); }"),
            ("Beside/Extensions.cs", "namespace P.Beside; public static class Extensions { public static int Twice(this int one) => 2 * "
                + "one; }"),
            ("Above/User.cs", "using P.Below; using P.Beside; namespace P.Above; class User { int M() { var thing = Things.New(); return "
                + "thing.Size.Twice(); } }"))
        .Folders.Where(use => use.Folder == "Above").ShouldBe(
            [new("Above", "Below", "Things"), new("Above", "Below", "Thing"), new("Above", "Beside", "Extensions")], ignoreOrder: true);

    [Fact]
    public void A_circle_may_be_long()
    {
        var graph = Of(
            ("A/A.cs", "namespace P.A; class A { P.B.B? b; }"),
            ("B/B.cs", "namespace P.B; class B { P.C.C? c; P.D.D? d; }"),
            ("C/C.cs", "namespace P.C; class C { P.A.A? a; }"),
            ("D/D.cs", "namespace P.D; class D;"));

        graph.Circles().ShouldBe(["A uses B: B", "B uses C: C", "C uses A: A"]);
    }

    [Fact]
    public void Libraries_are_known_by_their_namespaces() =>
        Of(("A/A.cs", "namespace P.A; class A { System.Data.Common.DbConnection? open; }"))
            .Libraries.ShouldContain(new Use("A", "System.Data.Common", "DbConnection"));

    [Fact]
    public void A_namespace_follows_its_folder()
    {
        var graph = Of(("A/B/Right.cs", "namespace P.A.B; class Right;"), ("A/Wrong.cs", "namespace P.B; class Wrong;"));

        graph.Misplaced.ShouldBe(["A/Wrong.cs: P.B"]);
    }

    [Fact]
    public void What_the_compiler_does_not_know_is_told() =>
        Of(("A/A.cs", "namespace P.A; class A { Nobody? nobody; }")).Unknown.ShouldBe(["A/A.cs 1: Nobody"]);

    private static SourceGraph Of(params (string Path, string Text)[] files) =>
        SourceGraph.Of("P", files.Select(file => KeyValuePair.Create(file.Path, file.Text)));
}
