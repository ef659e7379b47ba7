namespace Indicators.Tests.Architecture;

/// <summary>The house as it is meant to be: a stranger who opens a folder need not read those that use it.</summary>
public sealed class FolderTests
{
    private static readonly string[] Sql = ["System.Data", "Dapper", "Npgsql", "Microsoft.Data.Sqlite", "SQLitePCL"];

    private static readonly SourceGraph Library = SourceGraph.OfProject(
        "src/Indicators", "Indicators", "System System.Collections.Generic System.IO System.Linq System.Net.Http System.Threading "
            + "System.Threading.Tasks");

    [Fact]
    public void Every_name_is_understood() => Library.Unknown.ShouldBeEmpty();

    [Fact]
    public void No_folders_form_a_circle() => Library.Circles().ShouldBeEmpty();

    [Fact]
    public void Namespaces_follow_folders() => Library.Misplaced.ShouldBeEmpty();

    [Fact]
    public void The_catalogue_stands_on_periods_and_numbers_alone()
    {
        var uses = Library.Folders.Where(use => use.Folder == "Catalogue").ToList();

        uses.ShouldNotBeEmpty();
        uses.ShouldAllBe(use => use.Of == "Periods" || use.Of == "Numbers" || use.Name == nameof(Language));
    }

    [Fact]
    public void Periods_and_numbers_stand_on_nothing() =>
        Library.Folders.Where(use => use.Folder is "Periods" or "Numbers" && use.Name != nameof(Language)).ShouldBeEmpty();

    [Fact]
    public void Measures_are_pure() =>
        Library.Folders
            .Where(use => (use.Folder.StartsWith("Measures") || use.Folder == "Scoring")
                && (use.Of is "Queries" or "Audits" || use.Of.StartsWith("Storage")))
            .ShouldBeEmpty();

    [Fact]
    public void Formulas_and_spans_know_no_columns_and_columns_no_measure()
    {
        Library.Folders.ShouldContain(use => use.Folder == "Measures/Columns" && use.Of == "Measures/Formulas");
        Library.Folders.Where(use => use.Folder is "Measures/Formulas" or "Measures/Spans" && use.Of is "Measures/Columns" or "Measures")
            .ShouldBeEmpty();
        Library.Folders.Where(use => use.Folder == "Measures/Columns" && use.Of == "Measures").ShouldBeEmpty();
    }

    [Fact]
    public void Sql_is_spoken_in_storage_only() =>
        Library.Libraries.Where(use => Sql.Any(use.Of.StartsWith) && !use.Folder.StartsWith("Storage") && !IsOfWorkbooks(use))
            .ShouldBeEmpty();

    // The reader of workbooks gives its rows as a database does.
    private static bool IsOfWorkbooks(Use use) => use is { Folder: "Imports/Files", Name: "IDataReader" or "IDataRecord" };

    [Fact]
    public void The_library_knows_no_server() => Library.Libraries.Where(use => use.Of.StartsWith("Microsoft.AspNetCore")).ShouldBeEmpty();
}
