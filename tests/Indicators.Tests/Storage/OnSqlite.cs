using Indicators.Tests.Storage.Caching;
using Indicators.Tests.Storage.Chain;
using Indicators.Tests.Storage.Migrations;
using Indicators.Tests.Storage.Sessions;
using Indicators.Tests.Storage.Tables;
using Indicators.Tests.Storage.Versions;
using Indicators.Tests.Storage.Writing;

namespace Indicators.Tests.Storage;

public sealed class OpeningOnSqlite() : Opening(new SqliteEngine(filled: false));

public sealed class PutsAndDeletesOnSqlite() : PutsAndDeletes(new SqliteEngine());

public sealed class ConflictsOnSqlite() : Conflicts(new SqliteEngine());

public sealed class AsOfReadingOnSqlite() : AsOfReading(new SqliteEngine());

public sealed class SlicesOnSqlite() : Slices(new SqliteEngine());

public sealed class NewestOnSqlite() : Newest(new SqliteEngine());

public sealed class GroupsOnSqlite() : Groups(new SqliteEngine());

public sealed class ListingOnSqlite() : Listing(new SqliteEngine());

public sealed class SeveralWritersOnSqlite() : SeveralWriters(new SqliteEngine());

public sealed class SharedTurnsOnSqlite() : SharedTurns(new SqliteEngine());

public sealed class RepetitionOnSqlite() : Repetition(new SqliteEngine());

public sealed class StatusLifeOnSqlite() : StatusLife(new SqliteEngine());

public sealed class DeclaredFiguresOnSqlite() : DeclaredFigures(new SqliteEngine());

public sealed class ChangesOnSqlite() : Changes(new SqliteEngine());

public sealed class ManyRowsOnSqlite() : ManyRows(new SqliteEngine());

public sealed class MarksOnSqlite() : Marks(new SqliteEngine());

public sealed class AnswersThatHoldOnSqlite() : AnswersThatHold(new SqliteEngine());

public sealed class SchemesOnSqlite() : Schemes(new SqliteEngine());

public sealed class CancellingOnSqlite() : Cancelling(new SqliteEngine());

public sealed class ReversalsOnSqlite() : Reversals(new SqliteEngine());

public sealed class DryRunsOnSqlite() : DryRuns(new SqliteEngine());

public sealed class WaitingSubmissionsOnSqlite() : WaitingSubmissions(new SqliteEngine());

public sealed class ChainsOnSqlite() : Chains(new SqliteEngine());

public sealed class CopiesFromSqliteToSqlite() : Copies(new SqliteEngine(), new SqliteEngine(filled: false));
