using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Indicators.Api.Tests.Architecture;

/// <summary>README's table of what is promised against attacks: every test that it names is there.</summary>
public sealed partial class SecurityTableTests
{
    // Of the name of a class, where it is declared.
    private static readonly string[] Ends = ["\n", "(", " ", "<"];

    private static readonly string Root = RootOf();

    private static readonly IReadOnlyList<string> Sources =
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"))
            .Select(File.ReadAllText),
    ];

    public static IEnumerable<object[]> Rows => Table().Select(row => new object[] { row.Risk, row.Tests });

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_promise_names_tests_that_are_there(string risk, string tests)
    {
        var named = Name().Matches(tests).Select(match => (Class: match.Groups["class"].Value, Test: match.Groups["test"].Value)).ToList();
        named.ShouldNotBeEmpty(risk);
        var last = "";
        foreach (var (given, test) in named)
        {
            last = given.Length > 0 ? given : last;
            var classes = Sources.Where(source => Ends.Any(end => source.Contains($"class {last}{end}"))).ToList();
            classes.ShouldNotBeEmpty($"{risk}: there is no {last}");
            if (test.Length > 0) classes.ShouldContain(source => source.Contains($" {test}"), $"{risk}: {last} has no {test}");
        }
    }

    [Theory]
    [InlineData("API4")]
    [InlineData("API8")]
    [InlineData("ASVS 4.", "4.1", "4.2")]
    [InlineData("ASVS 13.", "13.1", "13.2", "13.3", "13.4")]
    [InlineData("ASVS 16.", "16.2", "16.3", "16.4", "16.5")]
    public void What_was_to_be_kept_has_rows(string chapter, params string[] sections)
    {
        var risks = string.Join('\n', Table().Select(row => row.Risk));
        risks.ShouldContain(chapter);
        sections.ShouldAllBe(section => risks.Contains(section));
    }

    private static IEnumerable<(string Risk, string Tests)> Table() => File.ReadLines(Path.Combine(Root, "README.md"))
        .SkipWhile(line => line != "| risk | promise | test |")
        .Skip(2)
        .TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Trim('|', ' ').Split(" | "))
        .Select(cells => (cells[0], cells[^1]));

    private static string RootOf([CallerFilePath] string caller = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, "..", "..", ".."));

    // `KeysTests.A_key_ends…`; after it `…A_key_is_shown_once…` or `….A_key…` of the same class.
    [GeneratedRegex(@"`(?<class>[A-Z]\w*)?(…?\.?(?<test>[A-Z]\w*))?…?`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
